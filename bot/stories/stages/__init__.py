"""How far a matter has come, and what came of it: probes, strikes, talks, trials, rates."""
