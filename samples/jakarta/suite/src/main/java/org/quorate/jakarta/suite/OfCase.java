package org.quorate.jakarta.suite;

import jakarta.enterprise.context.ApplicationScoped;
import org.quorate.Question;
import org.quorate.engine.cdi.Call;
import org.quorate.engine.cdi.Inquiry;
import org.quorate.engine.json.Importing;
import org.quorate.engine.json.QuestionReader;

/** Asks what the case asks that a guarded method takes. */
@ApplicationScoped
public class OfCase implements Inquiry {

  @Override
  public Question<?> question(Call call) {
    byte[] json = (byte[]) call.arguments().get(0);
    return QuestionReader.read(json, Importing.DEFAULT).question().orElseThrow();
  }
}
