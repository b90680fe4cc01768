"""Model -> messages: what an editor has to mend before anything is published."""
