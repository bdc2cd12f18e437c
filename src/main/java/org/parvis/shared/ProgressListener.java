package org.parvis.shared;

/** Told how far long work has come. */
@FunctionalInterface
public interface ProgressListener {

    /** So many of so many are done. */
    void at(long done, long total);
}
