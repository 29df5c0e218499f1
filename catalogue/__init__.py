"""What can be done here: offers, providers, communes, labels, prices, opening."""
