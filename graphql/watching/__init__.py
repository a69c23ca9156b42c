"""What is seen of the running server: logs, figures, traces, slow statements."""
