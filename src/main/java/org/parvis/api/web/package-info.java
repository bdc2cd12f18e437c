/** Pages of administrators about tokens and webhooks, and the page that explains the interface. */
@NullMarked
package org.parvis.api.web;

import org.jspecify.annotations.NullMarked;
