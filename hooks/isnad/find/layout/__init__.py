"""What each line of a pasted page is: headline, byline, paragraph, or the page's own furniture."""
