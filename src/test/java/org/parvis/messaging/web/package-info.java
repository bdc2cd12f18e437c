@NullMarked
package org.parvis.messaging.web;

import org.jspecify.annotations.NullMarked;
