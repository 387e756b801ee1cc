<?php

namespace Drupal\kehoach\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * A plan over time.
 */
#[Block(
  id: 'kehoach_plan',
  admin_label: new TranslatableMarkup('Kế hoạch: dòng thời gian'),
  category: new TranslatableMarkup('Kế hoạch'),
)]
class PlanBlock extends BlockBase {

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration(): array {
    return ['src' => '', 'grouping' => 'section'];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state): array {
    $form['src'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Địa chỉ nhật ký (.ndjson)'),
      '#default_value' => $this->configuration['src'],
      '#required' => TRUE,
    ];
    $form['grouping'] = [
      '#type' => 'select',
      '#title' => $this->t('Xếp theo'),
      '#options' => [
        'section' => $this->t('Mục của kế hoạch'),
        'unit' => $this->t('Đơn vị chủ trì'),
        'status' => $this->t('Trạng thái'),
      ],
      '#default_value' => $this->configuration['grouping'],
    ];
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state): void {
    foreach (['src', 'grouping'] as $name) {
      $this->configuration[$name] = $form_state->getValue($name);
    }
  }

  /**
   * {@inheritdoc}
   */
  public function build(): array {
    return [
      '#type' => 'html_tag',
      '#tag' => 'kh-timeline',
      '#value' => $this->t('Chưa tải được kế hoạch.'),
      '#attributes' => [
        'src' => $this->configuration['src'],
        'grouping' => $this->configuration['grouping'],
      ],
      '#attached' => ['library' => ['kehoach/timeline']],
    ];
  }

}
