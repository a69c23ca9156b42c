"""The formats tables come in, each as one function from a `File` to its rows.

Reading order: `encoding` (bytes to text), `separated` (CSV), `workbook` (XLSX, XLS, ODS),
`jsonlines`, `jsonarray`, `jsonany` (either, or one object), `xmlrecords`. All stream but the
workbook, whose size is limited instead.
"""
