package org.quorate.rules.reviews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

class CompiledRulesTest {

  private static final String MODEL_FILE = "/META-INF/kie/org.quorate/quorate-rules/drools-model";

  @Test
  void theCompiledModelCountsAnApprovalOfSomebodyElse() {
    assertThat(fire(new Voice("ann", false, true))).containsExactly(new Counted("ann"));
  }

  @Test
  void theCompiledModelDoesNotCountTheAuthor() {
    assertThat(fire(new Voice("ann", true, true))).isEmpty();
  }

  @Test
  void theCompiledModelDoesNotCountARejection() {
    assertThat(fire(new Voice("ann", false, false))).isEmpty();
  }

  private static List<Counted> fire(Voice voice) {
    KieSessionsPool pool = KieBaseBuilder.createKieBaseFromModel(model()).newKieSessionsPool(1);
    KieSession session = pool.newKieSession();
    try {
      session.insert(voice);
      session.fireAllRules(100);
      Collection<?> facts = session.getObjects(Counted.class::isInstance);
      return facts.stream().map(Counted.class::cast).toList();
    } finally {
      session.dispose();
      pool.shutdown();
    }
  }

  private static Model model() {
    try (InputStream file = Voice.class.getResourceAsStream(MODEL_FILE)) {
      String lines = new String(file.readAllBytes(), UTF_8);
      String name = lines.lines().filter(line -> !line.contains(":")).findFirst().orElseThrow();
      return Class.forName(name).asSubclass(Model.class).getDeclaredConstructor().newInstance();
    } catch (IOException | ReflectiveOperationException e) {
      throw new AssertionError("no compiled model behind " + MODEL_FILE, e);
    }
  }
}
