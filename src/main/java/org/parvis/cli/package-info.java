/**
 * The command line: what an operator types. Each command starts the application with just what it needs and uses the
 * modules' public services; exit codes: 0 done, 1 refused or failed (the reason is on standard error), 2 wrong option.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "ballot :: tally", "ballot :: pabulib", "ballot :: recount", "ballot :: proof", "database", "territory", "knowledge::sheets", "report::imports", "report::open311", "request::imports", "request::contacts", "casework::figures", "participation::imports", "participation::panel", "relation", "demo", "web", "messaging::sms-simulator"})
@NullMarked
package org.parvis.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
