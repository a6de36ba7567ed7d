"""The one-page report: its content from the log, its sentences, its charts as images, the document."""
