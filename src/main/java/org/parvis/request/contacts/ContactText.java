package org.parvis.request.contacts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file: UTF-8, or what spreadsheets of Windows write in France. */
final class ContactText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private ContactText() {}

    static String of(byte[] file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    /** Spreadsheets of French make write semicolons. */
    static char separator(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).contains(";") ? ';' : ',';
    }
}
