<?php
// What the block asks of Drupal, as far as it does; prints its id, its form, what it keeps and what it renders.

namespace Drupal\Core\Block\Attribute {
    #[\Attribute]
    class Block { public function __construct(public string $id, public $admin_label, public $category) {} }
}

namespace Drupal\Core\StringTranslation {
    class TranslatableMarkup { public function __construct(public string $text) {} }
}

namespace Drupal\Core\Form {
    interface FormStateInterface { public function getValue($key, $default = null); }
}

namespace Drupal\Core\Block {
    abstract class BlockBase {
        protected $configuration;
        public function __construct() { $this->configuration = $this->defaultConfiguration(); }
        public function defaultConfiguration() { return []; }
        public function blockForm($form, \Drupal\Core\Form\FormStateInterface $form_state) { return []; }
        public function blockSubmit($form, \Drupal\Core\Form\FormStateInterface $form_state) {}
        abstract public function build();
        protected function t($text) { return $text; }
    }
}

namespace {
    require $argv[1];
    $class = 'Drupal\kehoach\Plugin\Block\PlanBlock';
    $state = new class implements \Drupal\Core\Form\FormStateInterface {
        public function getValue($key, $default = null) { return ['src' => '/a.ndjson', 'grouping' => 'unit'][$key]; }
    };
    $block = new $class();
    $form = $block->blockForm([], $state);
    $block->blockSubmit($form, $state);
    $known = (new ReflectionClass($class))->getAttributes()[0]->newInstance();
    echo json_encode(['id' => $known->id, 'form' => $form, 'built' => $block->build()]);
}
