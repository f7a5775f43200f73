package org.quorate.oracle;

import org.quorate.Handle;
import org.quorate.charter.Who;

/** People who said yes to something, as demands count them. */
interface Voices {

  /** What they are asked about, as of now. */
  View view();

  /** Whether a person is taken out of the base of a share. */
  Tri isOut(Handle person);

  /** What it takes to be one of those that a cell means. */
  Title title(Who who);

  /** Whether a person serves where this title is asked for. */
  boolean serves(Handle person, Title title, Side side);

  /** Whether there are always people enough where this title is asked for. */
  boolean strangersServe(Title title, Side side);
}
