"""Who really says it: outlets, citations, credits, release wires, official voices, origins."""
