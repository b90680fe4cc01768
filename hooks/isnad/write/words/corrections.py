"""The archive's words for its corrections: their page, their feeds, the lines on other pages."""

TITLE = "التصويبات"
WHAT_IT_IS = "كل تغيير في معلومة منشورة في الأرشيف: متى، وماذا كانت، وماذا صارت، ولماذا."
