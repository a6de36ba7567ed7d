"""What it means: frames in, frames out, by the definitions in docs/metrics.md."""
