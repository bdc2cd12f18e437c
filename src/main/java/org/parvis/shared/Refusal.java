package org.parvis.shared;

/**
 * A rule said no to a person's act. Carries a message key that the page translates, never a sentence: the words belong
 * to the language of whoever reads.
 */
public class Refusal extends RuntimeException {

    private final String messageKey;
    private final transient Object[] arguments;

    public Refusal(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    /** The HTTP status with which a page tells it; 422, except where it is not for what was asked that it is refused. */
    public int status() {
        return 422;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
