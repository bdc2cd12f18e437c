package org.parvis.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port: a number from 0 (any that is free) to 65535. */
final class Port implements ITypeConverter<Integer> {

    private static final int LAST = 65_535;

    @Override
    public Integer convert(String typed) {
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > LAST) {
            throw new TypeConversionException("\"" + typed + "\" is no port: a number from 0 to " + LAST + " is.");
        }
        return Integer.valueOf(typed);
    }
}
