ARG PYTHON_IMAGE=python:3.13-slim-bookworm

# Builds the wheel and installs it from the lock; stays behind.
FROM ${PYTHON_IMAGE} AS build
WORKDIR /src
COPY pyproject.toml requirements.lock README.md CHANGELOG.md ./
COPY deploy/ deploy/
COPY bot/ bot/
COPY watchers/ watchers/
COPY config/ config/
RUN sh deploy/install.sh /opt/nightdesk

# What runs: the same slim image and one folder, no compiler, nobody with rights.
FROM ${PYTHON_IMAGE}
RUN useradd --system --uid 10001 --user-group --home-dir /data --shell /usr/sbin/nologin nightdesk \
    && install -d -o nightdesk -g nightdesk /data
COPY --from=build /opt/nightdesk /opt/nightdesk
ENV PATH=/opt/nightdesk/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    NIGHTDESK_DATA_DIR=/data \
    NIGHTDESK_HTTP__HOST=0.0.0.0 \
    NIGHTDESK_HTTP__PORT=8080
USER nightdesk
WORKDIR /data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen('http://127.0.0.1:' + os.environ['NIGHTDESK_HTTP__PORT'] + '/healthz', timeout=4)"]
ENTRYPOINT ["nightdesk"]
CMD ["run"]
