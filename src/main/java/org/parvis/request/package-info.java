/**
 * What people ask the authority besides problems in public space: a question, a complaint, a request, thanks, and what
 * else a territory's administrators take. A kind says what is asked and who answers by when; a request opens a private
 * case and can be corrected by whoever sent it (right to error, CRPA L123-1), each version kept.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared", "database", "web", "territory", "territory :: file", "identity", "messaging", "files", "journal", "questions", "relation", "relation :: brief", "relation :: mail", "relation :: post", "relation :: rights",
            "casework"
        })
@NullMarked
package org.parvis.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
