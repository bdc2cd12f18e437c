package org.parvis.cli;

/** Where the process starts. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        int code = ParvisCommand.execute(args);
        if (code != ParvisCommand.KEEPS_RUNNING) {
            System.exit(code);
        }
    }
}
