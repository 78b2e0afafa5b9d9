"""Tells Reqio who is signed in."""
