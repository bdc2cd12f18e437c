@NullMarked
package org.parvis.participation.decision.web;

import org.jspecify.annotations.NullMarked;
