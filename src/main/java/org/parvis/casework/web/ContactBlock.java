package org.parvis.casework.web;

import org.jspecify.annotations.Nullable;
import org.parvis.casework.Requester;

/**
 * Who asked: a button until somebody asks to see it, which goes on record.
 *
 * @param path where to ask
 * @param requester null until asked
 */
public record ContactBlock(String path, @Nullable Requester requester) {}
