package org.quorate.engine.cdi;

import java.util.Optional;
import org.quorate.charter.Charter;
import org.quorate.charter.Reading;
import org.quorate.charter.Rejected;

/**
 * The charter that the application decides by. Its documents are those of the one bean of type
 * {@link org.quorate.charter.CharterSource}, else those that the settings name.
 *
 * <p>Documents that the settings name are looked at whenever the charter is asked for, and read
 * again if one of them changed; write them beside and move them over, so that no half of one is
 * ever there, and let several lie in a folder that is a link, so that they change together. A
 * bean's are read again by {@link #reload}. A text that is rejected changes nothing: the last
 * accepted one stays in force, and a warning is logged. {@link CharterAccepted} and {@link
 * CharterRefused} are fired as events by the thread that read it: when somebody next asks, so an
 * application that wants to hear of a change without being asked calls {@link #current} on a
 * schedule of its own, which costs a look at the attributes of each document.
 */
public interface CharterInForce {

  /** The last accepted text; nothing if there was none yet, or no charter is named. */
  Optional<Charter> current();

  /**
   * The last accepted text.
   *
   * @throws NoCharter if there was none yet; it says why
   */
  Charter charter();

  /** The newest text if that was rejected. */
  Optional<Rejected> rejected();

  /**
   * Reads the documents again, changed or not, and puts them in force if they are accepted.
   *
   * @throws NoCharter if no charter is named
   */
  Reading reload();
}
