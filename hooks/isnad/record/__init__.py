"""The recorder: a local page on which an original becomes a record; `work` and `actions` are pure, `server` is thin."""
