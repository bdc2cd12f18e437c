package org.parvis.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a CSV file: UTF-8, or what spreadsheets of Windows write in France. */
public final class CsvText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvText() {}

    public static String of(byte[] file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    /** Spreadsheets of French make write semicolons. */
    public static char separator(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).contains(";") ? ';' : ',';
    }
}
