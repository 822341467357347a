"""Halls, cups and places that bear a company's name, and have little to do with it.

Whoever watches an insurer wants none of the matches in the arena that is called after it.
"""

from __future__ import annotations

__all__ = ["VENUES"]

_BEARERS: tuple[tuple[str, str], ...] = (
    ("Allianz", "Arena,Field,Parque,Riviera,Stadium"),
    ("Allstate", "Arena"),
    ("American Airlines", "Arena,Center"),
    ("American Express", "Stadium"),
    ("Amex", "Stadium"),
    ("AT&T", "Center,Park,Pebble Beach Pro-Am,Stadium"),
    ("Audi", "Cup,Field"),
    ("Bank of America", "Stadium"),
    ("Barclays", "Women's Super League"),
    ("Bridgestone", "Arena"),
    ("Capital One", "Arena,Bowl"),
    ("Chase", "Center,Field"),
    ("Citizens Bank", "Park"),
    ("Coca-Cola", "600,Arena"),
    ("Crypto.com", "Arena"),
    ("Delta", "Center"),
    ("Deutsche Bank", "Park"),
    ("DHL", "Stadium"),
    ("Dick's Sporting Goods", "Park"),
    ("Emirates", "Airline Park,FA Cup,Lions,Stadium,Team New Zealand,Towers"),
    ("Etihad", "Arena,Stadium"),
    ("FedEx", "Cup,Field,Forum"),
    ("Goodyear", "Blimp,Cotton Bowl"),
    ("Heinz", "Field"),
    ("Honda", "Center,Classic"),
    ("HSBC", "Sevens"),
    ("Intuit", "Dome"),
    ("JPMorgan Chase", "Corporate Challenge"),
    ("KeyBank", "Center"),
    ("Levi's", "Stadium"),
    ("Mercedes-Benz", "Arena,Stadium,Superdome"),
    ("MetLife", "Stadium"),
    ("Nationwide", "Arena,Children's Hospital"),
    ("Nissan", "Stadium"),
    ("Oracle", "Red Bull"),
    ("PayPal", "Park"),
    ("Philips", "Arena,Stadion"),
    ("PNC", "Arena,Park"),
    ("Progressive", "Field"),
    ("Prudential", "Center,RideLondon"),
    ("RBC", "Canadian Open,Heritage"),
    ("Santander", "Cycles"),
    ("Scotiabank", "Arena,Giller Prize,Saddledome"),
    ("SoFi", "Stadium"),
    ("Spotify", "Camp Nou"),
    ("State Farm", "Arena,Center,Stadium"),
    ("T-Mobile", "Arena,Center,Park"),
    ("Toyota", "Arena,Center,Field,Park,Stadium"),
    ("Travelers", "Championship"),
    ("Truist", "Field,Park"),
    ("Volkswagen", "Arena"),
    ("Wells Fargo", "Championship"),
)

VENUES: tuple[str, ...] = tuple(
    f"{name} {what}" for name, borne in _BEARERS for what in borne.split(",")
)
