"""What the screens do, without a widget: asking the library, importing, exporting, copying."""
