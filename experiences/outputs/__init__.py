"""What one takes away of an experience: calendar, routes, data, a code to its page.

Pure, from its document alone: no request, no model.
"""
