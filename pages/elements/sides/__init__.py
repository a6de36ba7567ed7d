"""Left and right from unlabelled sets: the rules that fit, their preview, how to log sides."""
