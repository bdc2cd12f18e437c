@NullMarked
package org.parvis.participation.survey.web;

import org.jspecify.annotations.NullMarked;
