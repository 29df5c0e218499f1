"""Settings by subject; `production`, `dev` and `test` put them together."""
