@NullMarked
package org.parvis.participation.petition.web;

import org.jspecify.annotations.NullMarked;
