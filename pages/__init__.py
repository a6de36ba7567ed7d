"""What the person sees: the frame, the pages, and the charts and elements they are made of."""
