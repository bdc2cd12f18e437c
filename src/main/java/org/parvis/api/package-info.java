/**
 * Other programs of the authority. A token works like an agent of the departments that an administrator chose: what walls
 * keep from such an agent, they keep from it. Programs read and write cases, persons and exchanges through the services
 * that people use ({@code v1}), and are told of what happens by signed calls ({@code hooks}). Who may call us, and whom
 * we call, is the administrators' business ({@code web}).
 */
@ApplicationModule(
        allowedDependencies = {
            "shared", "database", "web", "territory", "identity", "messaging", "journal", "questions", "relation", "relation :: brief", "casework", "request"
        })
@NullMarked
package org.parvis.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
