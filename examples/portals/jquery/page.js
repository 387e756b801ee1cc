jQuery(function ($) {
  $('#unit').on('change', function () {
    $('kh-timeline').attr('grouping', $(this).val());
  });
  $(document).on('kh-task-select', function (event) {
    $('#chosen').text(event.originalEvent.taskId || '');
  });
  $('kh-plan').append(document.createElement('kh-task'));
});
