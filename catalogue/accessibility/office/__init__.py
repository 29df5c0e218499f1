"""For the office: what is known about access, and where to look next.

Read from the published documents, like everything that the public sees.
"""
