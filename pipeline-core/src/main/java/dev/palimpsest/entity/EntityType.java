package dev.palimpsest.entity;

/** What kind of thing an entity is. */
public enum EntityType {
    /** A person by name, without title or office. */
    PERSON,
    /** A body by name: a ministry, an army, a company, a newspaper. */
    ORGANIZATION,
    /** A place by name. */
    LOCATION,
    /** A people, or the adjective of a country. */
    NATIONALITY,
    /** A calendar day, or a longer time. */
    DATE,
    /** A clock time or a part of a day. */
    TIME,
    /** A length of time that stands at no place of the calendar. */
    DURATION,
    /** A count, in figures or words. */
    NUMBER,
    /** An amount of money. */
    MONEY,
    /** A percentage. */
    PERCENT,
    /** A weapon or military vehicle by its designation or name. */
    WEAPON,
    /** Something that happened and has a name: a war, a battle, an operation. */
    EVENT
}
