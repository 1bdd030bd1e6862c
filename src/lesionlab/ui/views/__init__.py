"""Other ways to look at the image in view; none of them changes what is worked on."""
