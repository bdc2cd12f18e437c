package org.parvis.ballot.vote;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is written part by part: one of a hundred thousand ballots takes no more memory than one of ten. */
@FunctionalInterface
public interface VoteFile {

    /** No connection is held while whoever reads is slow. */
    void writeTo(OutputStream out) throws IOException;
}
