"""Reading a label from a photo: words and barcodes into facts that a person then confirms. No photo is kept."""
