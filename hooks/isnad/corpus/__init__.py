"""The importer's finding over a crawl: files of many articles in, tables out, on an engine that exists."""
