package dev.palimpsest.cli;

import java.util.List;

/**
 * What a command prints of one document.
 *
 * @param data for standard output
 * @param warnings for a person, a line each
 */
record Printed(byte[] data, List<String> warnings) {}
