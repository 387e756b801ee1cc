// The portal's own script, in the way of its day.
jQuery(function ($) {
  $('.menu-toggle').on('click', function () {
    var open = $('.menu ul').toggleClass('open').hasClass('open');
    $(this).attr('aria-expanded', String(open));
  });
  $('#actor').on('change', function () {
    var unit = $(this).val();
    $('kh-plan').attr({
      'actor-id': unit,
      'actor-unit': unit,
      'actor-name': unit === '' ? '' : $(this).find(':selected').text(),
    });
  });
  $('#print').on('click', function () {
    window.print();
  });
  $('#download').on('click', function () {
    void document.querySelector('kh-plan').download();
  });
});
