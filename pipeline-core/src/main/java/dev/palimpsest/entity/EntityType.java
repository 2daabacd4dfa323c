package dev.palimpsest.entity;

/** What kind of thing an entity is. */
public enum EntityType {
    PERSON,
    ORGANIZATION,
    LOCATION,
    NATIONALITY,
    DATE,
    TIME,
    DURATION,
    NUMBER,
    MONEY,
    PERCENT,
    WEAPON,
    EVENT
}
