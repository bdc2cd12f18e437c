@NullMarked
package org.parvis.participation.delivery.web;

import org.jspecify.annotations.NullMarked;
