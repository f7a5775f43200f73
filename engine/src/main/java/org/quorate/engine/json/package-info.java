/**
 * Cases and decisions as JSON, and importers for what forges print.
 *
 * <p>The only room that may use Jackson (its streaming part, no data binding) and the one where
 * Jakarta Validation runs; both are optional. Adapters are written by hand, so that the API carries
 * no annotation of a JSON library; what comes in is checked at this border, and what is wrong with
 * it comes back as problems with a path, never as a throw.
 */
@NullMarked
package org.quorate.engine.json;

import org.jspecify.annotations.NullMarked;
