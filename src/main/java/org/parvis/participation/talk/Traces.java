package org.parvis.participation.talk;

import java.util.Collection;
import java.util.UUID;

/** What people leave where they take part otherwise than by comments. In the caller's transaction, which keeps them from leaving more. */
public interface Traces {

    /** They are nobody from now on. Votes that could be given again go with them; others count on. */
    void forget(Collection<UUID> participants);

    /** What one of them left is the other's; of two votes on the same, whoever stays keeps theirs. */
    void join(UUID gone, UUID stays);

    /** With what waits for an answer, to another address; links by which an address votes once end. Addresses are in small letters. */
    void readdress(String before, String after);

    /** Links that went to these addresses, with what waited for an answer from them. */
    void forgetLinks(Collection<String> emails);
}
